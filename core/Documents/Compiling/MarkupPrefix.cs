namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>What stands before the colon of names; empty for those without one.</summary>
internal sealed class MarkupPrefix(string text)
{
    public string Text => text;

    /// <summary>The namespace it stands for where the walk is; null when it stands for none.</summary>
    public string? Space { get; set; }
}
