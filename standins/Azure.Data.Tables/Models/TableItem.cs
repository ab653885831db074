#nullable disable // The vendor's package carries no nullability; callers must compile the same against both.

namespace Azure.Data.Tables.Models;

/// <summary>A table of the account.</summary>
public class TableItem
{
    /// <param name="name">3 to 63 letters and digits, a letter first.</param>
    public TableItem(string name) => Name = name;

    /// <summary>The table's name.</summary>
    public string Name { get; }
}
