namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>A stretch of one sequence that became a stretch of another; one of them may be empty.</summary>
internal readonly record struct Edit(int From, int To, int NewFrom, int NewTo)
{
    public bool Replaces => To > From && NewTo > NewFrom;
}
