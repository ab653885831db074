using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>One master as it goes into the compilation.</summary>
/// <param name="Body">Paragraphs and tables.</param>
/// <param name="Notes">Elements of the footnotes part.</param>
/// <param name="Lists">Levels of each numbered list in the order of their numbers, a bit each.</param>
/// <param name="ListsReserved">How many numbers lie between this master's first list and the next master's.</param>
/// <param name="Links">Relationship ids and addresses of the body.</param>
/// <param name="NoteLinks">Relationship ids and addresses of the footnotes.</param>
/// <param name="Pictures">Pictures of the body; their bytes are read again when they are written.</param>
/// <param name="Language">One of <see cref="Languages.All"/>.</param>
internal sealed record RebuiltChapter(
    PackedBytes Body,
    PackedBytes Notes,
    IReadOnlyList<int> Lists,
    int ListsReserved,
    IReadOnlyList<(string Id, string Address)> Links,
    IReadOnlyList<(string Id, string Address)> NoteLinks,
    IReadOnlyCollection<UsedPicture> Pictures,
    string Language,
    Marking Marking,
    IncludedMaster Included);
