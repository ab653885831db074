using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Tables;

public sealed class EntityClassTests(AzuriteFixture azurite) : TableCase(azurite)
{
    private static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    [Fact]
    public async Task EntityClass_EveryProperty_ComesBack()
    {
        var office = new Office
        {
            PartitionKey = "p",
            RowKey = "r",
            Label = "وزارة",
            Secret = "stays here",
            Number = -1,
            Large = long.MinValue,
            Share = 3,
            IsOpen = true,
            Opened = Time,
            OpenedUtc = Time.UtcDateTime,
            Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Logo = [0, 255],
            Seal = BinaryData.FromBytes([1]),
            Weekday = DayOfWeek.Friday,
            Floors = 3,
            Budget = 9_007_199_254_740_993,
            Rate = 0.1,
            IsPublic = false,
            Closed = Time,
            Parent = Guid.Empty,
            DayOff = DayOfWeek.Sunday,
        };
        Response added = await Table.AddEntityAsync(office);
        Office stored = await Table.GetEntityAsync<Office>("p", "r");

        Assert.Equal(added.Headers.ETag, stored.ETag);
        Assert.NotNull(stored.Timestamp);
        Assert.Null(stored.Secret);
        Assert.Equal(DateTimeKind.Utc, stored.OpenedUtc.Kind);
        Assert.Equal(office.Seal.ToArray(), stored.Seal!.ToArray());
        (stored.ETag, stored.Timestamp, stored.Secret, stored.Seal) = (office.ETag, office.Timestamp, office.Secret, office.Seal);
        Assert.Equivalent(office, stored, strict: true);
    }

    [Fact]
    public async Task EntityClass_Nulls_AreNotStored()
    {
        await Table.AddEntityAsync(new Office { PartitionKey = "p", RowKey = "r" });
        TableEntity stored = await StoredAsync("p", "r");
        Assert.DoesNotContain("label_of_office", stored.Keys);
        Assert.DoesNotContain("Floors", stored.Keys);
        Office office = await Table.GetEntityAsync<Office>("p", "r");
        Assert.Equal((null, null, null, null), (office.Label, office.Floors, office.Logo, office.DayOff));
    }

    [Fact]
    public async Task EntityClass_Names_AreThoseOfItsAttributes()
    {
        await Table.AddEntityAsync(new Office { PartitionKey = "p", RowKey = "r", Label = "x", Secret = "y", Weekday = DayOfWeek.Friday });
        TableEntity stored = await StoredAsync("p", "r");
        Assert.Equal(("x", "Friday", "x/0"), (stored.GetString("label_of_office"), stored.GetString("Weekday"), stored.GetString("Summary")));
        Assert.DoesNotContain("Label", stored.Keys);
        Assert.DoesNotContain("Secret", stored.Keys);
        Assert.DoesNotContain("ETag", stored.Keys);
    }

    [Fact]
    public async Task EntityClass_NotANumber_ComesBack()
    {
        await Table.AddEntityAsync(new Office { PartitionKey = "p", RowKey = "r", Share = double.NaN });
        Assert.Equal(double.NaN, (await Table.GetEntityAsync<Office>("p", "r")).Value.Share);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task EntityClass_InfiniteNumber_IsRefusedBeforeItIsSent(double value)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(new Office { PartitionKey = "p", RowKey = "r", Share = value }));
        Assert.False(await ExistsAsync("r"));
    }

    [Fact]
    public async Task EntityClass_ExplicitKeys_AreStored()
    {
        await Table.AddEntityAsync(new Hidden("p", "r") { Value = 5 });
        var stored = (await Table.GetEntityAsync<Hidden>("p", "r")).Value;
        Assert.Equal(("p", "r", 5), (((ITableEntity)stored).PartitionKey, ((ITableEntity)stored).RowKey, stored.Value));
        Assert.NotEqual(default, ((ITableEntity)stored).ETag);
    }

    [Fact]
    public async Task EntityClass_BehindTheInterface_IsStoredWhole()
    {
        await Table.AddEntityAsync<ITableEntity>(new Office { PartitionKey = "p", RowKey = "r", Number = 7 });
        Assert.Equal(7, (await StoredAsync("p", "r")).GetInt32("Number"));
    }

    [Fact]
    public async Task EntityClass_InATransactionAndAQuery_IsTheSame()
    {
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new Office { PartitionKey = "p", RowKey = "r", Number = 7 })]);
        Office found = await Table.QueryAsync<Office>(office => office.Number == 7).SingleAsync();
        Assert.Equal(("r", 7), (found.RowKey, found.Number));
    }

    [Fact]
    public async Task EntityClass_StoredAsAnotherType_IsRefused()
    {
        await Table.AddEntityAsync(Row("p", "r", ("Number", "seven")));
        await Assert.ThrowsAsync<InvalidCastException>(() => Table.GetEntityAsync<Office>("p", "r"));
    }

    [Fact]
    public async Task EntityClass_WithoutAPublicConstructor_IsRefused()
    {
        await Table.AddEntityAsync(Row("p", "r"));
        await Assert.ThrowsAsync<MissingMethodException>(() => Table.GetEntityAsync<ITableEntity>("p", "r"));
    }

    private sealed class Hidden : ITableEntity
    {
        public Hidden()
        {
        }

        public Hidden(string partitionKey, string rowKey) =>
            (((ITableEntity)this).PartitionKey, ((ITableEntity)this).RowKey) = (partitionKey, rowKey);

        public int Value { get; set; }

        string ITableEntity.PartitionKey { get; set; } = string.Empty;

        string ITableEntity.RowKey { get; set; } = string.Empty;

        DateTimeOffset? ITableEntity.Timestamp { get; set; }

        ETag ITableEntity.ETag { get; set; }
    }
}
