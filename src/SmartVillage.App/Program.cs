namespace SmartVillage.App;

/// <summary>Entry point: signals outside, everything else in <see cref="CommandLine"/>, which tests call as well.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var interruption = new Interruption();
        return await CommandLine.RunAsync(args, Console.Out, Console.Error, interruption.Token);
    }
}
