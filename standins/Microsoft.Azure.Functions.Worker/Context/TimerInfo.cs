namespace Microsoft.Azure.Functions.Worker;

/// <summary>The occurrence a timer function runs for.</summary>
public class TimerInfo
{
    public ScheduleStatus? ScheduleStatus { get; set; }

    public bool IsPastDue { get; set; }
}
