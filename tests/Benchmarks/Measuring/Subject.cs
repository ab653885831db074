namespace OfficeIntegration.Benchmarks.Measuring;

/// <summary>Something that is timed.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Run">One operation; writes the document it makes.</param>
internal sealed record Subject(string Name, Action<Stream> Run);
