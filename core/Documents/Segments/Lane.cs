namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>The parts of a master that every answer may add to.</summary>
internal enum Lane
{
    /// <summary>The body.</summary>
    Document,

    /// <summary>Relationships of the body: links and pictures.</summary>
    Links,

    /// <summary>Definitions of numbered lists.</summary>
    ListKinds,

    /// <summary>Numbered lists; they stand behind all definitions (section 17.9.18).</summary>
    Lists,

    Notes,

    /// <summary>Relationships of the notes.</summary>
    NoteLinks,

    Comments,
}
