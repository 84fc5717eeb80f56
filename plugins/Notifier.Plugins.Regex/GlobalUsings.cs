// The plugin's own namespace ends in Regex and hides the type.
global using RegularExpression = System.Text.RegularExpressions.Regex;
