using System.Diagnostics;
using Microsoft.Playwright;

namespace OfficeIntegration.Tests.Support;

/// <summary>The browser of this machine; installed on first use where that can be done unasked.</summary>
public static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    private static readonly string[] Flags =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    public static async Task<IBrowser> StartAsync(IPlaywright playwright) => await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Array.Find(Places, File.Exists) ?? await InstallAsync(),
        Args = Flags,
    });

    private static async Task<string> InstallAsync()
    {
        bool canInstall = File.Exists("/usr/bin/apt-get") && Environment.UserName == "root";
        if (canInstall)
        {
            await RunAsync("apt-get", "update");
            await RunAsync("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        }

        return Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException("This test opens a page in Chromium. Install it (on Debian: apt-get install chromium) and run the test again.");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        await process.WaitForExitAsync();
    }
}
