using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>What became of each master, in the order they were given. How many pages there are, only a word processor knows.</summary>
/// <param name="Included">Those whose items stand in the compilation.</param>
/// <param name="LeftOut">Those that could not be read; a sentence stands in their place.</param>
/// <param name="Marking">The most restricted label met in what is included; it stands on every page.</param>
public sealed record CompilationResult(IReadOnlyList<IncludedMaster> Included, IReadOnlyList<LeftOutMaster> LeftOut, Marking Marking)
{
    /// <summary>Of all included masters together.</summary>
    public long Words => Included.Sum(master => master.Words);
}

/// <param name="Items">Items found and included.</param>
/// <param name="Words">As Word counts them: between spaces, and each Chinese character.</param>
/// <param name="OpenChanges">Tracked changes nobody has decided yet, offers of a merge among them. What they would insert is not shown, what they would delete still is.</param>
/// <param name="Comments">Comments, which a compilation does not show.</param>
/// <param name="PicturesLeftOut">Pictures of a kind that is not taken over; a note stands in their place.</param>
public sealed record IncludedMaster(string Title, int Items, long Words, int OpenChanges, int Comments, int PicturesLeftOut);

/// <param name="Reason">Why it could not be read.</param>
public sealed record LeftOutMaster(string Title, DocumentRejection Reason);
