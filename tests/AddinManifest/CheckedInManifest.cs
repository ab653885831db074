using OfficeIntegration.Local.AppPackages;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest;

/// <summary>The manifest in the repository, read anew each time, so that a test may change it.</summary>
internal static class CheckedInManifest
{
    public static string Folder { get; } = Repository.PathOf("addin-manifest");

    public static ManifestPackage Read() => ManifestPackage.Read(Folder);
}
