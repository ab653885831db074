namespace Azure.Data.Tables;

/// <summary>The kinds of change a transaction can hold.</summary>
public enum TableTransactionActionType
{
    /// <summary>The row must be new.</summary>
    Add = 0,

    /// <summary>Merge into the stored row.</summary>
    UpdateMerge = 1,

    /// <summary>Replace the stored row.</summary>
    UpdateReplace = 2,

    /// <summary>Remove the row; it must exist.</summary>
    Delete = 3,

    /// <summary>Merge, or add when missing.</summary>
    UpsertMerge = 4,

    /// <summary>Replace, or add when missing.</summary>
    UpsertReplace = 5,
}
