namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>What a compilation is called and when it was made.</summary>
/// <param name="Title">Printed on the cover and at the top of every page.</param>
/// <param name="Language">One of <see cref="Languages.All"/>: of the compilation's own words. What states wrote stays in theirs.</param>
/// <param name="At">UTC; printed on the cover.</param>
public sealed record CompilationRequest(string Title, string Language, DateTimeOffset At);

/// <summary>One master that is to be compiled.</summary>
/// <param name="Title">The chapter's heading: name of the state or organisation.</param>
/// <param name="Open">Opens the .docx; called on any thread, again when there are pictures to be copied, and must give the same bytes. The stream is disposed of.</param>
public sealed record CompiledMaster(string Title, Func<Stream> Open);
