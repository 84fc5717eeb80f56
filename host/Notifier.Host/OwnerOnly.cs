using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;
using Notifier.Core;

namespace Notifier.Host;

/// <summary>Keeps what customers wrote from other users of the machine.</summary>
internal static partial class OwnerOnly
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const uint OthersMayNothing = 63; // octal 077

    /// <summary>From now on files of this process are its user's alone; those that are there already become so.</summary>
    /// <param name="home">Exists.</param>
    /// <param name="isOurs">The folder holds nothing but ours; otherwise only what is ours in it is touched.</param>
    /// <exception cref="HomeException">The folder is everybody's, such as /tmp.</exception>
    public static void Protect(NotifierHome home, bool isOurs)
    {
        if (OperatingSystem.IsWindows())
        {
            if (isOurs)
                ProtectWindows(home.Root);
            return;
        }
        var root = new DirectoryInfo(home.Root);
        if (root.UnixFileMode.HasFlag(UnixFileMode.StickyBit))
            throw new HomeException(Spoken.Of(
                $"the folder {home.Root} is everybody's; name one of your own in {NotifierHome.Variable}",
                $"폴더 {home.Root}은(는) 모두가 쓰는 폴더입니다. {NotifierHome.Variable}에 자기 폴더를 지정하십시오"));
        _ = SetCreationMask(OthersMayNothing);
        if (isOurs)
            root.UnixFileMode &= Folder;
        foreach (var name in NotifierHome.Entries)
        {
            foreach (var entry in root.EnumerateFileSystemInfos(name))
                Restrict(entry);
        }
    }

    /// <summary>What another process removes or replaces meanwhile needs no mending.</summary>
    [UnsupportedOSPlatform("windows")]
    private static void Restrict(FileSystemInfo entry)
    {
        try
        {
            if (entry.LinkTarget is null)
                entry.UnixFileMode &= Folder;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            // It is gone.
        }
    }

    [SupportedOSPlatform("windows")]
    private static void ProtectWindows(string folder)
    {
        var access = new DirectorySecurity();
        access.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        foreach (var who in (IdentityReference[])[WindowsIdentity.GetCurrent().User!, new SecurityIdentifier(WellKnownSidType.LocalSystemSid, null)])
        {
            access.AddAccessRule(new FileSystemAccessRule(
                who, FileSystemRights.FullControl, InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit, PropagationFlags.None, AccessControlType.Allow));
        }
        new DirectoryInfo(folder).SetAccessControl(access);
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    [UnsupportedOSPlatform("windows")]
    private static partial uint SetCreationMask(uint mask);
}
