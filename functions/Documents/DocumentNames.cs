using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Documents;

/// <summary>Names and tags that documents are handed out under.</summary>
internal static class DocumentNames
{
    private const int MaxChars = 120;

    public static string TagOf(int version) => $"\"v{version}\"";

    public static string Master(Assessment assessment, int version) => Safe($"{assessment.State} {assessment.Cycle} v{version}");

    /// <summary>Of an assessment that is taken away whole.</summary>
    public static string Package(Assessment assessment) => Path.ChangeExtension(Safe($"{assessment.State} {assessment.Cycle}"), ".zip");

    public static string Section(Assessment assessment, Stakeholder stakeholder) => Safe($"{assessment.State} {assessment.Cycle} {stakeholder.Name}");

    /// <summary>Nothing that a file system takes for a path, a drive, a wildcard or an instruction.</summary>
    private static string Safe(string name)
    {
        string plain = string.Concat(name.Select(character => char.IsControl(character) || "/\\:*?\"<>|%".Contains(character, StringComparison.Ordinal) ? '-' : character));
        int length = Math.Min(plain.Length, MaxChars);
        bool halved = length < plain.Length && char.IsHighSurrogate(plain[length - 1]);
        return plain[..(halved ? length - 1 : length)].Trim(' ', '.') + ".docx";
    }
}
