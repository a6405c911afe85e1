using System.Diagnostics;
using System.Text.Json;

namespace SmartVillage.App.Tests;

/// <summary>The program as a process of its own, told to stop as a terminal and a service manager do it.</summary>
public sealed class SignalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task A_service_told_to_stop_ends_with_0(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var cli = Cli.WithSource();
        using var process = Start("serve", "--urls", "http://127.0.0.1:0", "--json", "--config", cli.Config);
        Assert.Equal("{", await process.StandardOutput.ReadLineAsync(Cancellation));

        await SignalAsync(process, signal);
        var rest = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(0, process.ExitCode);
        using var ready = JsonDocument.Parse("{" + rest);
        Assert.True(ready.RootElement.GetProperty("scheduler").GetBoolean());
    }

    [Fact]
    public async Task A_service_killed_hard_leaves_the_seat_of_the_scheduler_and_its_store_usable()
    {
        using var cli = Cli.WithSource();
        using (var process = Start("serve", "--urls", "http://127.0.0.1:0", "--json", "--config", cli.Config))
        {
            await process.StandardOutput.ReadLineAsync(Cancellation);
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        await using var service = await Commands.RunningService.StartAsync(cli);

        Assert.True(service.HasScheduler);
    }

    private static Process Start(params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "smartvillage.dll");
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

        // Whoever runs the tests in the background of a shell may have had it ignore SIGINT, and a child inherits that.
        return Process.Start(new ProcessStartInfo("env", ["--default-signal=INT,HUP,QUIT", host, program, .. args]) { UseShellExecute = false, RedirectStandardOutput = true })!;
    }

    private static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, process.Id.ToString()]);
        await kill.WaitForExitAsync(Cancellation);
    }
}
