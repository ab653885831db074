namespace OfficeIntegration.Benchmarks.Measuring;

/// <summary>What one subject took: medians over all measured operations.</summary>
/// <param name="Ms">Milliseconds of wall-clock time.</param>
/// <param name="Bytes">Written by one operation.</param>
/// <param name="AllocatedMb">Managed memory allocated by one operation on all its threads, in 2^20 bytes; the output stream keeps nothing.</param>
/// <param name="PeakMb">Highest managed heap during one operation above what was there before it, in 2^20 bytes.</param>
internal sealed record Measurement(string Name, double Ms, long Bytes, double AllocatedMb, double PeakMb);
