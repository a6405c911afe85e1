using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.Processes;

namespace SmartVillage.IntegrationTests.Databases;

/// <summary>The part of a process that starts a server, tells where, and waits to be killed.</summary>
internal static class AbandonedOwner
{
    public const string Part = "abandoned-owner";

    /// <summary>Starts the second process and returns it with the server's folder.</summary>
    public static async Task<(TestChild Owner, string Folder)> StartAsync(CancellationToken cancellationToken)
    {
        var owner = TestChild.Start(typeof(AbandonedOwner).Assembly, Part);
        return (owner, await owner.SaysAsync(cancellationToken));
    }

    /// <summary>The part itself.</summary>
    public static async Task PlayAsync()
    {
        await using var server = await MariaDbServer.StartAsync();
        TestChild.Say(server.Folder);
        await Task.Delay(Timeout.Infinite);
    }
}
