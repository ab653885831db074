using OfficeIntegration.Core.Documents.Compiling;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents;

/// <summary>
/// Many masters become one Word document, written while they are read: a cover, the list of the states, and a chapter for
/// each with its items and answers. Frames of controls, cover, contents, progress and the page for signatures stay out.
/// The text is shown as it stands: what open tracked changes would insert is left out and counted, comments too.
/// </summary>
public static class MasterCompilation
{
    /// <summary>Equal masters and requests give equal bytes.</summary>
    /// <param name="masters">In the order of their chapters. One that cannot be read does not stop the others.</param>
    /// <param name="output">Need not be able to seek; written from its current position; left open.</param>
    public static CompilationResult Write(IEnumerable<CompiledMaster> masters, CompilationRequest request, Stream output)
    {
        CompiledMaster[] all = [.. masters];
        var zip = new StreamedZip(output);
        var package = new CompilationPackage(request);
        var included = new List<IncludedMaster>();
        var leftOut = new List<LeftOutMaster>();
        zip.Begin(PartNames.Document);
        zip.Append(CompilationFront.Begin(request, [.. all.Select(master => master.Title)]));
        foreach ((QueuedChapter chapter, int index) in ChapterQueue.Read(all, request.Language).Select((chapter, index) => (chapter, index)))
        {
            if (chapter.Chapter is { } read)
            {
                zip.Append(read.Body);
                package.Add(chapter.Master, read);
                included.Add(read.Included);
            }
            else
            {
                zip.Append(CompilationChapter.Unreadable(chapter.Master.Title, index, request.Language));
                leftOut.Add(new LeftOutMaster(chapter.Master.Title, chapter.Rejection!.Value));
            }
        }

        zip.Append(CompilationFront.End(request.Language));
        zip.End();
        package.Write(zip);
        zip.Finish();
        return new CompilationResult(included, leftOut, package.Marking);
    }
}
