namespace Microsoft.Azure.Functions.Worker;

/// <summary>The occurrences around this one, as the host's schedule monitor knows them.</summary>
public class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
