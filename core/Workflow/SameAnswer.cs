using System.Text.Json;

namespace OfficeIntegration.Core.Workflow;

/// <summary>Whether two versions say the same, whoever sent them and when.</summary>
public static class SameAnswer
{
    public static bool Is(Contribution left, Contribution right) =>
        left.Marking == right.Marking
        && left.Level == right.Level
        && left.FurtherAction == right.FurtherAction
        && left.Evidence.SequenceEqual(right.Evidence, StringComparer.Ordinal)
        && SameText(left, right);

    // Typed text is compared as typed: two ways to write the same list in Markdown are two versions to their author.
    private static bool SameText(Contribution left, Contribution right) =>
        left.Markdown is not null && right.Markdown is not null
            ? left.Markdown == right.Markdown
            : JsonSerializer.Serialize(left.Body) == JsonSerializer.Serialize(right.Body);
}
