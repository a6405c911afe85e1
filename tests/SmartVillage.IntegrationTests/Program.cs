using SmartVillage.IntegrationTests.Databases;
using SmartVillage.IntegrationTests.Faults;
using SmartVillage.TestSupport.Processes;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

[assembly: AssemblyFixture(typeof(MariaDb))]

namespace SmartVillage.IntegrationTests;

/// <summary>Runs the tests, or plays another process.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [TestChild.Switch, AbandonedOwner.Part]:
                await AbandonedOwner.PlayAsync();
                return 0;
            case [TestChild.Switch, SyncingChild.Part, var folder, var point, var runs]:
                await SyncingChild.PlayAsync(folder, point, int.Parse(runs));
                return 0;
        }

        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
