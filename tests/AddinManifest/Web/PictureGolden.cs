using Microsoft.Playwright;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>
/// Compares what a page looks like with the picture that was looked at and kept; <c>UPDATE_GOLDEN=1</c> keeps a new one,
/// to be looked at. Fonts and anti-aliasing differ between machines, so both are made small and few places may differ.
/// </summary>
internal static class PictureGolden
{
    private const int Smaller = 8;
    private const int DifferentChannel = 48;
    private const double MostDifferent = 0.02;

    // Drawn by the browser, which knows the format: the share of places that differ; 1 when one picture is of another size.
    private const string Compare = """
        async ([one, other, smaller, different]) => {
          const pixels = async (base64) => {
            const image = new Image();
            image.src = `data:image/png;base64,${base64}`;
            await image.decode();
            const [width, height] = [Math.round(image.width / smaller), Math.round(image.height / smaller)];
            const canvas = new OffscreenCanvas(width, height).getContext("2d");
            canvas.imageSmoothingQuality = "high";
            canvas.drawImage(image, 0, 0, width, height);
            return { width, height, data: canvas.getImageData(0, 0, width, height).data };
          };
          const [a, b] = [await pixels(one), await pixels(other)];
          if (a.width !== b.width || Math.abs(a.height - b.height) > a.height * 0.02) return 1;
          const places = a.width * Math.min(a.height, b.height);
          let count = 0;
          for (let at = 0; at < places * 4; at += 4) {
            if ([0, 1, 2].some((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) > different)) count += 1;
          }
          return count / places;
        }
        """;

    public static async Task MatchesAsync(WebVisit visit, string name)
    {
        string file = Repository.PathOf("tests", "Golden", "Pictures", name + ".png");
        byte[] picture = await visit.Page.ScreenshotAsync(new() { FullPage = true, Caret = ScreenshotCaret.Hide });
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, picture);
            return;
        }

        Assert.True(File.Exists(file), $"{file} does not exist. Run once with UPDATE_GOLDEN=1 and look at what it kept.");
        IPage blank = await visit.Page.Context.NewPageAsync();
        double share = await blank.EvaluateAsync<double>(Compare, new object[] { Convert.ToBase64String(await File.ReadAllBytesAsync(file)), Convert.ToBase64String(picture), Smaller, DifferentChannel });
        await blank.CloseAsync();
        Assert.True(share <= MostDifferent, $"{name} looks different in {share:P1} of its places (at most {MostDifferent:P0}): compare tests/TestResults/web/{name}.png with {file}.");
    }
}
