using Azure;
using Azure.Data.Tables;

namespace OfficeIntegration.Tests.StandIns.Tables;

public sealed class TableEntityTests
{
    [Fact]
    public void Keys_AndVersion_AreEntriesOfTheDictionary()
    {
        var row = new TableEntity("p", "r") { ETag = new ETag("W/\"1\""), Timestamp = DateTimeOffset.UnixEpoch };
        Assert.Equal(["PartitionKey", "RowKey", "odata.etag", "Timestamp"], row.Keys);
        Assert.Equal(4, row.Count);
        Assert.Equal(("p", "W/\"1\"", DateTimeOffset.UnixEpoch), (row["PartitionKey"], row["odata.etag"], row["Timestamp"]));
        row["RowKey"] = "s";
        Assert.Equal("s", row.RowKey);
    }

    [Fact]
    public void New_HasNothing()
    {
        var row = new TableEntity();
        Assert.Equal((0, null, null, null), (row.Count, row.PartitionKey, row.RowKey, row.Timestamp));
        Assert.Equal(default, row.ETag);
    }

    [Fact]
    public void New_FromADictionary_IsACopy()
    {
        var values = new Dictionary<string, object> { ["PartitionKey"] = "p", ["A"] = 1 };
        var row = new TableEntity(values);
        values["A"] = 2;
        Assert.Equal(("p", 1), (row.PartitionKey, row.GetInt32("A")));
    }

    [Fact]
    public void Getters_Missing_AreNull()
    {
        var row = new TableEntity { ["Nothing"] = null };
        foreach (string name in new[] { "Missing", "Nothing" })
        {
            Assert.Null(row[name]);
            Assert.Equal((null, null, null, null, null), (row.GetString(name), row.GetInt32(name), row.GetInt64(name), row.GetDouble(name), row.GetBoolean(name)));
            Assert.Equal((null, null, null, null, null), (row.GetDateTimeOffset(name), row.GetDateTime(name), row.GetGuid(name), row.GetBinary(name), row.GetBinaryData(name)));
        }
    }

    [Fact]
    public void Getters_OtherType_AreRefused()
    {
        var row = new TableEntity { ["I"] = 1, ["S"] = "s" };
        Assert.Throws<InvalidOperationException>(() => row.GetString("I"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt64("I"));
        Assert.Throws<InvalidOperationException>(() => row.GetDouble("I"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt32("S"));
        Assert.Throws<InvalidOperationException>(() => row.GetBoolean("S"));
        Assert.Throws<InvalidOperationException>(() => row.GetGuid("S"));
        Assert.Throws<InvalidOperationException>(() => row.GetDateTimeOffset("S"));
        Assert.Throws<InvalidOperationException>(() => row.GetDateTime("S"));
        Assert.Throws<InvalidOperationException>(() => row.GetBinary("S"));
        Assert.Throws<InvalidOperationException>(() => row.GetBinaryData("S"));
    }

    [Fact]
    public void Getters_TimesAndBytes_GoOneIntoTheOther()
    {
        DateTimeOffset time = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2));
        var row = new TableEntity { ["Offset"] = time, ["Utc"] = time.UtcDateTime, ["Bytes"] = new byte[] { 1 } };
        Assert.Equal(time.UtcDateTime, row.GetDateTime("Offset"));
        Assert.Equal(time, row.GetDateTimeOffset("Utc"));
        Assert.Equal([1], row.GetBinaryData("Bytes").ToArray());
    }

    [Fact]
    public void Indexer_NarrowerNumber_KeepsTheWiderType()
    {
        var row = new TableEntity { ["L"] = 1L, ["D"] = 1.5, ["I"] = 1 };
        (row["L"], row["D"], row["I"]) = (2, 3, 4L);
        Assert.Equal((2L, 3.0, 4L), (row["L"], row["D"], row["I"]));
    }

    [Fact]
    public void Add_Existing_Sets()
    {
        var row = new TableEntity { ["A"] = 1 };
        row.Add("A", 2);
        Assert.Equal(2, row.GetInt32("A"));
    }

    [Fact]
    public void Dictionary_Members_WorkOnTheEntries()
    {
        var row = new TableEntity("p", "r") { ["A"] = 1 };
        Assert.True(row.ContainsKey("A") && !row.ContainsKey("a"));
        Assert.True(row.TryGetValue("A", out object value) && value is 1);
        Assert.Equal(["PartitionKey", "RowKey", "A"], row.Select(entry => entry.Key));
        Assert.True(row.Remove("RowKey"));
        Assert.Null(row.RowKey);
        row.Clear();
        Assert.Empty(row);
        Assert.False(((ICollection<KeyValuePair<string, object>>)row).IsReadOnly);
    }

    [Fact]
    public void Names_Null_AreRefused()
    {
        var row = new TableEntity();
        Assert.Throws<ArgumentNullException>(() => row[null!]);
        Assert.Throws<ArgumentNullException>(() => row.GetString(null));
        Assert.Throws<ArgumentNullException>(() => row[null!] = 1);
    }
}
