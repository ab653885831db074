namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>Numbers for controls, bookmarks, revisions and pictures; each is given once.</summary>
internal sealed class MarkupIds(NumberSource numbers)
{
    public NumberSource Numbers { get; } = numbers;

    public int Next() => Numbers.NextId();
}
