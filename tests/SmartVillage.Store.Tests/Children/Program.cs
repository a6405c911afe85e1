using SmartVillage.TestSupport.Processes;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace SmartVillage.Store.Tests.Children;

/// <summary>Runs the tests, or plays another process of the same store: what a kill or a second service does can't be tried within one process.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [TestChild.Switch, var part, var folder])
        {
            await ChildParts.PlayAsync(part, folder);
            return 0;
        }

        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
