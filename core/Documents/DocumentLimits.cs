namespace OfficeIntegration.Core.Documents;

/// <summary>Every bound on what is taken in; each is checked before the work it bounds.</summary>
public static class DocumentLimits
{
    /// <summary>Compressed size of an uploaded file, bytes.</summary>
    public const int MaxUploadBytes = 25 * 1024 * 1024;

    /// <summary>Entries of the zip container.</summary>
    public const int MaxEntries = 2_000;

    /// <summary>All parts together after inflating, bytes.</summary>
    public const long MaxExpandedBytes = 200L * 1024 * 1024;

    /// <summary>Inflated size divided by compressed size of one entry; only looked at above <see cref="RatioCountsFromBytes"/>.</summary>
    public const int MaxRatio = 150;

    /// <summary>Small repetitive parts compress very well without meaning harm, bytes.</summary>
    public const long RatioCountsFromBytes = 8L * 1024 * 1024;

    /// <summary>Nesting of elements in one part; the readers recurse, so this bounds their stack.</summary>
    public const int MaxXmlDepth = 200;

    /// <summary>Characters of one part, markup included.</summary>
    public const long MaxXmlCharacters = 100_000_000;

    /// <summary>Elements, attributes and texts of all parts together.</summary>
    public const int MaxXmlNodes = 4_000_000;

    /// <summary>Attributes of one element; a main part's root declares some forty namespaces.</summary>
    public const int MaxXmlAttributes = 500;

    /// <summary>Different names of elements, attributes, prefixes and namespaces in one part; the standard has under two thousand.</summary>
    public const int MaxXmlNames = 3_000;

    /// <summary>Characters of one such name.</summary>
    public const int MaxXmlNameChars = 300;

    /// <summary>Paragraphs, list items and tables of one answer; what comes after is reported as unplaced.</summary>
    public const int MaxAnswerBlocks = 5_000;

    /// <summary>Columns of a table in an answer; Word itself allows 63.</summary>
    public const int MaxTableColumns = 63;

    /// <summary>One picture, bytes; a larger one is left out with a note.</summary>
    public const int MaxPictureBytes = 8 * 1024 * 1024;

    /// <summary>All pictures of one upload together, bytes; pictures hardly compress, so an honest file stays below its own limit.</summary>
    public const long MaxDocumentPictureBytes = MaxUploadBytes;

    /// <summary>Width and height of a picture, pixels.</summary>
    public const int MaxPictureSide = 20_000;

    /// <summary>Width times height of one picture.</summary>
    public const long MaxPicturePixels = 60_000_000;

    /// <summary>Pixels of all pictures of one upload together; they bound the time it takes to inflate them.</summary>
    public const long MaxDocumentPicturePixels = 1_000_000_000;

    /// <summary>Nesting of Markdown that is read as structure; what is deeper is shown as text.</summary>
    public const int MaxMarkdownDepth = 60;

    /// <summary>Characters of a bookmark's name, a limit of Word.</summary>
    public const int MaxBookmarkName = 40;

    /// <summary>Characters of a content control's tag or title, a limit of Word.</summary>
    public const int MaxControlTag = 64;

    /// <summary>Bytes of a master's pieces that are stored together.</summary>
    public const int PackRowBytes = 600_000;

    /// <summary>Characters of one custom document property that every editor keeps whole.</summary>
    public const int MaxPropertyChars = 240;
}
