namespace Notifier.Plugins.Learn.Training;

/// <summary>How one category is fitted.</summary>
/// <param name="Cost">What an error costs against large weights.</param>
/// <param name="Trust">
/// How far naive Bayes is followed: features are scaled by its ratios to this power. 0 leaves them alike, 1 takes the ratios as they are.
/// </param>
/// <param name="Start">The share of what weak labels taught from which the weights start; 0 starts from nothing.</param>
internal readonly record struct Recipe(float Cost, float Trust, float Start = 0);
