namespace Notifier.Core.Configuration;

/// <summary>The codes of findings, stable once published; docs/configuration-errors.md explains each.</summary>
internal static class ConfigurationCodes
{
    public const string FileNotFound = "NC001";
    public const string FileNotReadable = "NC002";
    public const string FileEmpty = "NC003";
    public const string NotUtf8 = "NC004";
    public const string NotJson = "NC005";
    public const string DuplicateName = "NC006";

    public const string WrongType = "NC010";
    public const string Missing = "NC011";
    public const string WrongLength = "NC012";
    public const string NotAllowed = "NC013";
    public const string UnknownName = "NC014";
    public const string OutOfRange = "NC015";
    public const string WrongFormat = "NC016";

    public const string UnknownPlugin = "NC020";
    public const string WrongPluginKind = "NC021";
    public const string BrokenPlugin = "NC022";
    public const string DuplicateId = "NC023";
    public const string UnknownCategory = "NC024";
    public const string UnknownLadder = "NC025";
    public const string UnknownHours = "NC026";
    public const string UnknownGroup = "NC027";
    public const string UnknownSpecialist = "NC028";
    public const string SubstituteCircle = "NC029";
    public const string UnknownZone = "NC030";
    public const string CategoryUse = "NC031";
    public const string NotOnRoster = "NC032";
    public const string DuplicateLogin = "NC033";
    public const string Contradiction = "NC034";
    public const string UnknownSource = "NC035";

    public const string BadReference = "NC040";
    public const string VariableNotSet = "NC041";
    public const string SecretFile = "NC042";
    public const string NoCredential = "NC043";

    public const string PlainSecret = "NC050";
    public const string CategoryNeverGiven = "NC051";
    public const string EmptyGroup = "NC052";
    public const string TierNeverReached = "NC053";
    public const string GroupNeverAsked = "NC054";
    public const string FolderNotFound = "NC055";
    public const string CopyNotSaved = "NC056";
    public const string NoFilter = "NC057";
    public const string FolderWithoutPlugin = "NC058";
    public const string PluginTwice = "NC059";
    public const string LadderBeyondPromise = "NC060";
}
