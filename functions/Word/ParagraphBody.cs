namespace OfficeIntegration.Functions.Word;

/// <param name="Text">Required; the words of the paragraph as they stand in the document.</param>
public sealed record ParagraphBody(string? Text = null);
