using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Tables;

public sealed class PropertyTests(AzuriteFixture azurite) : TableCase(azurite)
{
    public static TheoryData<object> Values =>
    [
        string.Empty, "plain", "\"quoted\" 'single' <&> \\ \r\n\t", "نص عربي", "中文", "ру́сский", "𝒳 👩‍💻",
        0, int.MinValue, int.MaxValue, 0L, 9_007_199_254_740_993L, long.MinValue, long.MaxValue,
        0.0, 2.0, -0.1, 1e300, 5e-324, double.MaxValue, double.NaN, true, false,
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1_234_567), new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), Array.Empty<byte>(), new byte[] { 0, 1, 62, 63, 255 },
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Property_OfEveryType_ComesBackAsItWas(object value)
    {
        await Table.AddEntityAsync(Row("p", "r", ("V", value)));
        object stored = (await StoredAsync("p", "r"))["V"];
        Assert.Equal(value, stored);
        Assert.IsType(value.GetType(), stored);

        TableEntity queried = await Table.QueryAsync<TableEntity>().SingleAsync();
        Assert.Equal(value, queried["V"]);
    }

    [Fact]
    public async Task Property_TimeWithAnOffset_ComesBackInUtc()
    {
        var local = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2));
        await Table.AddEntityAsync(Row("p", "r", ("Offset", local), ("Utc", local.UtcDateTime)));
        TableEntity stored = await StoredAsync("p", "r");
        Assert.Equal((local, TimeSpan.Zero), (stored.GetDateTimeOffset("Offset")!.Value, stored.GetDateTimeOffset("Offset")!.Value.Offset));
        Assert.Equal((local.UtcDateTime, DateTimeKind.Utc), (stored.GetDateTime("Utc")!.Value, stored.GetDateTime("Utc")!.Value.Kind));
    }

    [Theory]
    [InlineData(DateTimeKind.Unspecified)]
    [InlineData(DateTimeKind.Local)]
    public async Task Property_TimeThatIsNotUtc_IsRefusedBeforeItIsSent(DateTimeKind kind)
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(Row("p", "r", ("V", new DateTime(2026, 1, 2, 3, 4, 5, kind)))));
        Assert.False(await ExistsAsync("r"));
    }

    [Fact]
    public async Task Property_BinaryData_ComesBackAsBytes()
    {
        await Table.AddEntityAsync(Row("p", "r", ("V", BinaryData.FromBytes([1, 2, 3]))));
        TableEntity stored = await StoredAsync("p", "r");
        Assert.Equal([1, 2, 3], stored.GetBinary("V"));
        Assert.Equal([1, 2, 3], stored.GetBinaryData("V").ToArray());
    }

    [Fact]
    public async Task Property_Null_IsNotStored()
    {
        await Table.AddEntityAsync(Row("p", "r", ("V", null)));
        Assert.DoesNotContain("V", (await StoredAsync("p", "r")).Keys);
    }

    [Fact]
    public async Task Property_NullInAMerge_ChangesNothing()
    {
        await Table.AddEntityAsync(Row("p", "r", ("V", "kept")));
        await Table.UpsertEntityAsync(Row("p", "r", ("V", null)));
        Assert.Equal("kept", (await StoredAsync("p", "r")).GetString("V"));
    }

    [Fact]
    public async Task Property_ChineseUpToTheLimit_ComesBackWhole()
    {
        string text = string.Concat(Enumerable.Repeat("国家网络安全自我评估", 3_277))[..32_768];
        await Table.AddEntityAsync(Row("p", "r", ("V", text)));
        Assert.Equal(text, (await StoredAsync("p", "r")).GetString("V"));
        await RefusedAsync(400, "PropertyValueTooLarge", () => Table.AddEntityAsync(Row("p", "r2", ("V", text + "国"))));
    }

    [Fact]
    public async Task Property_BytesUpToTheLimit_ComeBackWhole()
    {
        byte[] bytes = new byte[65_536];
        new Random(7).NextBytes(bytes);
        await Table.AddEntityAsync(Row("p", "r", ("V", bytes)));
        Assert.Equal(bytes, (await StoredAsync("p", "r")).GetBinary("V"));
        await RefusedAsync(400, "PropertyValueTooLarge", () => Table.AddEntityAsync(Row("p", "r2", ("V", new byte[65_537]))));
    }

    [Fact]
    public async Task Property_WhatARowCannotHold_IsRefusedBeforeItIsSent()
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(Row("p", "r", ("V", DayOfWeek.Friday))));
        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(Row("p", "r", ("V", 'c'))));
        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(Row("p", "r", ("V", new object()))));
        await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(Row("p", "r", ("V", double.PositiveInfinity))));
        await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(Row("p", "r", ("V", double.NegativeInfinity))));
        Assert.False(await ExistsAsync("r"));
    }
}
