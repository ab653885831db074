using System.Globalization;
using System.Linq.Expressions;
using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;

#pragma warning disable CA1309 // The predicates are translated, never run; the service compares ordinally.

namespace OfficeIntegration.Tests.StandIns.Tables;

public sealed class FilterTests(AzuriteFixture azurite) : TableCase(azurite)
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(2));

    private static readonly Guid Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    public static TheoryData<string, object, string> Literals => new()
    {
        { "text", "o'brien's \"x\" é", "V eq 'o''brien''s \"x\" é'" },
        { "int", -5, "V eq -5" },
        { "long", 9_007_199_254_740_993L, "V eq 9007199254740993L" },
        { "double", 1.5, "V eq 1.5" },
        { "bool", true, "V eq true" },
        { "time", Time, "V eq datetime'2026-01-02T01:04:05.678Z'" },
        { "utc", Time.UtcDateTime, "V eq datetime'2026-01-02T01:04:05.678Z'" },
        { "guid", Id, "V eq guid'0f8fad5b-d9cb-469f-a165-70867728950e'" },
        { "bytes", new byte[] { 1, 2, 255 }, "V eq X'0102FF'" },
        { "data", BinaryData.FromBytes([1, 2, 254]), "V eq X'0102FE'" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public async Task CreateQueryFilter_EveryType_WritesALiteralThatFindsItsRow(string rowKey, object value, string expected)
    {
        string filter = TableClient.CreateQueryFilter($"V eq {value}");
        Assert.Equal(expected, filter);

        await Table.AddEntityAsync(Row("p", rowKey, ("V", value)));
        await Table.AddEntityAsync(Row("p", "other", ("V", "other")));
        Assert.Equal([rowKey], await Table.QueryAsync<TableEntity>(filter).Select(row => row.RowKey).ToListAsync());
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void CreateQueryFilter_Culture_ChangesNothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal("A eq -1.5 and B eq datetime'2026-01-02T01:04:05.678Z'", TableClient.CreateQueryFilter($"A eq {-1.5} and B eq {Time}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void CreateQueryFilter_QuotesInText_CannotCloseTheLiteral() =>
        Assert.Equal("PartitionKey eq 'x'' or ''1'' eq ''1'", TableClient.CreateQueryFilter($"PartitionKey eq {"x' or '1' eq '1"}"));

    [Fact]
    public void CreateQueryFilter_WhatAFilterCannotHold_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"V eq {DayOfWeek.Friday}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"V eq {TimeSpan.FromHours(1)}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"V eq {new object()}"));
    }

    [Fact]
    public void CreateQueryFilter_Null_IsNull() => Assert.Null(TableClient.CreateQueryFilter(null));

    [Fact]
    public async Task Query_KeyRange_IsOrdinal()
    {
        foreach (string key in new[] { "audit|1", "audit|2", "Audit|3", "draft|1", "é" })
        {
            await Table.AddEntityAsync(Row("p", key));
        }

        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {"audit|"} and RowKey lt {"audit}"}");
        Assert.Equal(["audit|1", "audit|2"], await Table.QueryAsync<TableEntity>(filter).Select(row => row.RowKey).ToListAsync());
    }

    [Fact]
    public async Task Query_MalformedFilter_Is400() =>
        Assert.Equal(400, (await Assert.ThrowsAsync<Azure.RequestFailedException>(() => Table.QueryAsync<TableEntity>("RowKey eq (").ToListAsync().AsTask())).Status);

    [Fact]
    public async Task Query_Predicates_FindWhatTheyDescribe()
    {
        foreach (int n in Enumerable.Range(1, 6))
        {
            await Table.AddEntityAsync(new Office { PartitionKey = "p", RowKey = $"r{n}", Number = n, Large = n, IsOpen = n % 2 == 0, Label = $"o'{n}", Opened = Time.AddDays(n), Id = n == 1 ? Id : Guid.Empty, Share = n / 2.0 });
        }

        int[] limits = [2];
        Assert.Equal("r1", await FoundAsync(office => office.Number < limits[0]));
        Assert.Equal("r2 r4 r6", await FoundAsync(office => office.IsOpen));
        Assert.Equal("r1 r3 r5", await FoundAsync(office => !office.IsOpen));
        Assert.Equal("r1 r4", await FoundAsync(office => office.PartitionKey == "p" && (office.Label == "o'1" || office.Large == 4)));
        Assert.Equal("r1 r4 r6", await FoundAsync(office => office.Number == 1 || office.IsOpen && office.Large > 2));
        Assert.Equal("r3 r4", await FoundAsync(office => office.RowKey.CompareTo("r3") >= 0 && string.Compare(office.RowKey, "r5") < 0));
        Assert.Equal("r5 r6", await FoundAsync(office => office.Opened > Time.AddDays(4)));
        Assert.Equal("r1", await FoundAsync(office => office.Id == Id));
        Assert.Equal("r3", await FoundAsync(office => office.Share == 1.5));
        Assert.Equal("r1 r2 r4 r5 r6", await FoundAsync(office => !(office.Number == 3)));
        Assert.Equal("r2", await FoundAsync(office => office.RowKey.Equals("r2")));
        Assert.Equal("r1 r2 r3 r4 r5 r6", await FoundAsync(office => true));
    }

    [Fact]
    public async Task Query_DictionaryPredicates_NamePropertiesByIndexerAndGetter()
    {
        await Table.AddEntityAsync(Row("p", "r1", ("Number", 1), ("Label", "a")));
        await Table.AddEntityAsync(Row("p", "r2", ("Number", 2), ("Label", "b")));
        Assert.Equal("r2", (await Table.QueryAsync<TableEntity>(row => row.GetInt32("Number") > 1).SingleAsync()).RowKey);
        Assert.Equal("r1", (await Table.QueryAsync<TableEntity>(row => (string)row["Label"] == "a").SingleAsync()).RowKey);
        Assert.Equal("r2", (await Table.QueryAsync<TableEntity>(row => row.GetString("Label") == "b").SingleAsync()).RowKey);
    }

    [Fact]
    public void Predicates_TheServiceCannotAnswer_AreRefused()
    {
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Office>(office => office.RowKey.StartsWith('r')));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Office>(office => office.Label!.Contains('r')));
        Assert.Throws<ArgumentNullException>(() => TableClient.CreateQueryFilter<Office>(null));
    }

    private async Task<string> FoundAsync(Expression<Func<Office, bool>> filter) =>
        string.Join(' ', await Table.QueryAsync(filter).Select(office => office.RowKey).ToListAsync());
}
