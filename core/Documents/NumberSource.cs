namespace OfficeIntegration.Core.Documents;

/// <summary>
/// The numbers of one assessment's documents: each is given once, so that pieces written at different times can stand
/// in one document. Not safe for several threads.
/// </summary>
/// <param name="lastId">Last number given to a bookmark, note, comment or revision; see <see cref="Reserved"/> before the first.</param>
/// <param name="lastList">Last number given to a numbered list; 1 is the bulleted list every document has.</param>
public sealed class NumberSource(int lastId = NumberSource.Reserved, int lastList = 1)
{
    /// <summary>Numbers up to here belong to what all documents of a template have in common.</summary>
    public const int Reserved = 20_000;

    public int LastId { get; private set; } = lastId;

    public int LastList { get; private set; } = lastList;

    internal int NextId() => checked(++LastId);

    internal int NextList() => checked(++LastList);
}
