namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// Pieces that one version added, in rows of the store. Each version has two: the texts, and the tables that name them,
/// which are few and read by every merge.
/// </summary>
internal abstract class Pack(int number)
{
    public int Number { get; } = number;

    public static int TextsOf(int version) => version * 2;

    public static int TablesOf(int version) => (version * 2) + 1;

    /// <summary>Number of the version a pack belongs to.</summary>
    public static int VersionOf(int number) => number / 2;

    public static bool IsTables(int number) => number % 2 == 1;

    /// <exception cref="InvalidOperationException">The row was not loaded.</exception>
    public abstract ReadOnlyMemory<byte> Get(PieceRef piece);
}
