using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Notifier.Core.Configuration.Secrets;
using Notifier.Host.Desktop.Windows.Interop;

namespace Notifier.Host.Desktop.Windows;

/// <summary>Generic credentials of the Windows Credential Manager, whose passwords are UTF-16.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsCredentials : ICredentialStore
{
    public string? Find(string name)
    {
        if (!Credentials.Read(name, Credentials.Generic, 0, out var found))
        {
            var error = Marshal.GetLastPInvokeError();
            return error == Credentials.NotFound ? null : throw new IOException(new Win32Exception(error).Message);
        }

        try
        {
            var credential = Marshal.PtrToStructure<Credentials.Credential>(found);
            return credential.BlobSize == 0 ? "" : Marshal.PtrToStringUni(credential.Blob, (int)credential.BlobSize / sizeof(char));
        }
        finally
        {
            Credentials.Free(found);
        }
    }

    public string HowToAdd(string name) => $"add it with: cmdkey /generic:\"{name}\" /user:notifier /pass";
}
