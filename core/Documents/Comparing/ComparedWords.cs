namespace OfficeIntegration.Core.Documents.Comparing;

public enum WordChange
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>In both texts, and formatted otherwise: bold, a link, part of a list.</summary>
    Reformatted,

    /// <summary>In the older one only.</summary>
    Removed,

    /// <summary>In the newer one only.</summary>
    Added,
}

/// <summary>A stretch of two texts that are compared; never empty. All of them without what was added are the older text, without what was removed the newer.</summary>
public sealed record ComparedWords(WordChange Change, string Text);
