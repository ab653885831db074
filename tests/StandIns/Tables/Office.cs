using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace OfficeIntegration.Tests.StandIns.Tables;

/// <summary>An entity class with a property of every kind that can be stored.</summary>
public sealed class Office : ITableEntity
{
    public string PartitionKey { get; set; } = string.Empty;

    public string RowKey { get; set; } = string.Empty;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    [DataMember(Name = "label_of_office")]
    public string? Label { get; set; }

    [IgnoreDataMember]
    public string? Secret { get; set; }

    public int Number { get; set; }

    public long Large { get; set; }

    public double Share { get; set; }

    public bool IsOpen { get; set; }

    public DateTimeOffset Opened { get; set; }

    public DateTime OpenedUtc { get; set; } = DateTime.UnixEpoch;

    public Guid Id { get; set; }

    public byte[]? Logo { get; set; }

    public BinaryData? Seal { get; set; }

    public DayOfWeek Weekday { get; set; }

    public int? Floors { get; set; }

    public long? Budget { get; set; }

    public double? Rate { get; set; }

    public bool? IsPublic { get; set; }

    public DateTimeOffset? Closed { get; set; }

    public Guid? Parent { get; set; }

    public DayOfWeek? DayOff { get; set; }

    public string Summary => $"{Label}/{Number}";
}
