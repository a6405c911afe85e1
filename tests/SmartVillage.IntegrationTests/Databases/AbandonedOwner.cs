using System.Diagnostics;
using SmartVillage.TestSupport.Databases;

namespace SmartVillage.IntegrationTests.Databases;

/// <summary>A second process of this test program that starts a server, tells where, and waits to be killed.</summary>
internal static class AbandonedOwner
{
    /// <summary>Argument that makes the test program play this part.</summary>
    public const string Switch = "--abandoned-owner";

    /// <summary>Starts the second process and returns it with the server's folder.</summary>
    public static async Task<(Process Owner, string Folder)> StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(AbandonedOwner).Assembly.Location);
        start.ArgumentList.Add(Switch);
        var owner = Process.Start(start)!;
        return (owner, (await owner.StandardOutput.ReadLineAsync(cancellationToken))!);
    }

    /// <summary>The part itself.</summary>
    public static async Task PlayAsync()
    {
        await using var server = await MariaDbServer.StartAsync();
        await Console.Out.WriteLineAsync(server.Folder);
        await Task.Delay(Timeout.Infinite);
    }
}
