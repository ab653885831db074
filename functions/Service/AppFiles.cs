namespace OfficeIntegration.Functions.Service;

/// <summary>The files of the web app's build, by their path below <c>/app/</c>.</summary>
/// <param name="folder">What is outside of it is not found, whatever the path says.</param>
public sealed class AppFiles(string folder)
{
    private const string StartPage = "index.html";

    /// <summary>The build names what it puts there by its content.</summary>
    private const string LastingFolder = "assets/";

    private static readonly (string Encoding, string Extension)[] PackedForms = [("br", ".br"), ("gzip", ".gz")];

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <param name="encodings">What the caller can unpack, for example <c>br</c>.</param>
    /// <returns>Null when there is no such file, or it is of no kind that a web page needs.</returns>
    public async Task<AppFile?> FindAsync(string path, IReadOnlyCollection<string> encodings, CancellationToken cancellation)
    {
        string? file = FileOf(path);
        if (file is null || ContentTypeOf(Path.GetExtension(file)) is not { } contentType || !File.Exists(file))
        {
            return null;
        }

        (string Encoding, string Extension)[] packed = [.. PackedForms.Where(form => File.Exists(file + form.Extension))];
        (string? encoding, string? extension) = packed.FirstOrDefault(form => encodings.Contains(form.Encoding));
        byte[] content = await File.ReadAllBytesAsync(file + extension, cancellation);
        return new(content, contentType, encoding, packed.Length > 0, path.StartsWith(LastingFolder, StringComparison.Ordinal));
    }

    /// <returns>Null when the path does not stay in the folder, or names what is hidden.</returns>
    private string? FileOf(string path)
    {
        if (path.IndexOfAny(['\\', ':', '\0']) >= 0 || path.Split('/').Any(part => part.StartsWith('.')))
        {
            return null;
        }

        string file = Path.GetFullPath(Path.Combine(_root, path.Length == 0 || path.EndsWith('/') ? path + StartPage : path));
        return file.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? file : null;
    }

    private static string? ContentTypeOf(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        _ => null,
    };
}
