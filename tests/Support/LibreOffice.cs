using System.Diagnostics;

namespace OfficeIntegration.Tests.Support;

/// <summary>Opens documents in LibreOffice without a screen; installs it where that is possible, and says what to install where it is not.</summary>
public static class LibreOffice
{
    private const string Packages = "libreoffice-writer-nogui poppler-utils fonts-noto-cjk fonts-noto-core fonts-liberation fonts-crosextra-carlito";

    private static readonly Lock Gate = new();
    private static bool _ready;

    /// <summary>The document after LibreOffice has opened it and saved it as .docx.</summary>
    public static byte[] Saved(byte[] document) => Converted(document, "docx:MS Word 2007 XML", "docx");

    public static byte[] Pdf(byte[] document) => Converted(document, "pdf", "pdf");

    /// <summary>The text of a PDF, page by page, as it was laid out.</summary>
    public static string Text(byte[] pdf) => InFolder(folder =>
    {
        File.WriteAllBytes(Path.Combine(folder, "in.pdf"), pdf);
        Run("pdftotext", ["-layout", Path.Combine(folder, "in.pdf"), Path.Combine(folder, "out.txt")]);
        return File.ReadAllText(Path.Combine(folder, "out.txt"));
    });

    private static byte[] Converted(byte[] document, string filter, string extension) => InFolder(folder =>
    {
        string source = Path.Combine(folder, "in.docx");
        string output = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;
        File.WriteAllBytes(source, document);
        string profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        Run("soffice", [$"-env:UserInstallation={profile}", "--headless", "--convert-to", filter, "--outdir", output, source]);
        return File.ReadAllBytes(Path.Combine(output, "in." + extension));
    });

    private static T InFolder<T>(Func<string, T> use)
    {
        Ensure();
        string folder = Directory.CreateTempSubdirectory("office-").FullName;
        try
        {
            return use(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Ensure()
    {
        lock (Gate)
        {
            if (!_ready && !(IsThere("soffice") && IsThere("pdftotext")))
            {
                Install();
            }

            _ready = true;
        }
    }

    private static void Install()
    {
        bool can = OperatingSystem.IsLinux() && Environment.UserName == "root" && IsThere("apt-get");
        Assert.True(can, $"LibreOffice and poppler are needed for this test: apt-get install -y --no-install-recommends {Packages}");
        Run("apt-get", ["update"]);
        Run("apt-get", ["install", "-y", "--no-install-recommends", .. Packages.Split(' ')]);
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void Run(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        bool ended = process.WaitForExit(TimeSpan.FromMinutes(5));
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(ended && process.ExitCode == 0, $"{program} failed: {errors} {(ended ? output.Result : "no answer in five minutes")}");
    }
}
