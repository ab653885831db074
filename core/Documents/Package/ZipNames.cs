namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// Names of entries. Nothing is ever written to a disk by them; a name that would lead out of a folder is refused all
/// the same, because no editor makes one.
/// </summary>
internal static class ZipNames
{
    private const int MaxLength = 260;

    /// <returns>The name with slashes, as old writers put backslashes.</returns>
    /// <exception cref="DocumentRejectedException">Absolute, with a drive, with a step upwards or with control characters.</exception>
    public static string Checked(string name)
    {
        string path = name.Replace('\\', '/');
        bool plain = path.Length is > 0 and <= MaxLength && path[0] != '/' && !path.Contains(':', StringComparison.Ordinal) && !path.Any(char.IsControl);
        return plain && !path.Split('/').Any(step => step is ".." or ".") ? path : throw ZipFields.Damaged("A name that leads elsewhere");
    }
}
