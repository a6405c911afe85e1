using SmartVillage.IntegrationTests.Databases;
using SmartVillage.IntegrationTests.Faults;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace SmartVillage.IntegrationTests;

/// <summary>Runs the tests, or plays another process: what a kill does can't be tried within one.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [AbandonedOwner.Switch])
        {
            await AbandonedOwner.PlayAsync();
            return 0;
        }

        if (args is [SyncingChild.Switch, var folder, var point, var runs])
        {
            await SyncingChild.PlayAsync(folder, point, int.Parse(runs));
            return 0;
        }

        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
