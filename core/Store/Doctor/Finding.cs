namespace OfficeIntegration.Core.Store.Doctor;

/// <summary>What can be wrong with the rows of an assessment.</summary>
public enum Ailment
{
    /// <summary>A row does not hold what was written into it.</summary>
    RowUnreadable,

    /// <summary>The row of the assessment itself is gone.</summary>
    AssessmentMissing,

    /// <summary>The assessment is not in its tenant's list.</summary>
    HeaderMissing,

    /// <summary>A person is not found by their account.</summary>
    PersonNotFound,

    /// <summary>Something belongs to a stakeholder who is not there.</summary>
    StakeholderMissing,

    /// <summary>Something belongs to an assignment that is not there.</summary>
    AssignmentMissing,

    /// <summary>A version of an answer is not there.</summary>
    ContributionMissing,

    /// <summary>An entry of the audit chain was removed or altered.</summary>
    ChainBroken,

    /// <summary>Entries at the end of the audit chain are gone.</summary>
    ChainCut,

    /// <summary>The row that says where the audit chain ends is gone, or behind.</summary>
    ChainEndWrong,

    /// <summary>A message is to be sent, and nobody looks for it.</summary>
    MessageUnannounced,

    /// <summary>The newest version is not the one named as such.</summary>
    HeadWrong,

    /// <summary>A version of the document is not there.</summary>
    VersionMissing,

    /// <summary>A row of pieces of the document is gone or altered.</summary>
    PieceMissing,

    /// <summary>A version of the document cannot be written, or is not what it was.</summary>
    VersionUnwritable,
}

/// <summary>What can be done about it.</summary>
public enum Remedy
{
    /// <summary>It was mended now.</summary>
    Mended,

    /// <summary>It can be mended from what else is in the store.</summary>
    CanBeMended,

    /// <summary>Only a copy of the tables can bring it back.</summary>
    OnlyACopy,
}

/// <param name="Row">Key of the row it was noticed at.</param>
/// <param name="CanBeMended">From what else is in the store; otherwise only a copy of the store helps.</param>
public sealed record Finding(Ailment Ailment, string Row, bool CanBeMended)
{
    /// <summary>It was mended now.</summary>
    public bool Mended { get; init; }

    public Remedy Remedy => Mended ? Remedy.Mended : CanBeMended ? Remedy.CanBeMended : Remedy.OnlyACopy;

    internal Func<CancellationToken, Task>? Mend { get; init; }

    internal static Finding Lasting(Ailment ailment, string row) => new(ailment, row, false);

    internal static Finding Mendable(Ailment ailment, string row, Func<CancellationToken, Task> mend) => new(ailment, row, true) { Mend = mend };
}
