using System.Text;

namespace SmartVillage.Adapters.Bpjs;

/// <summary>Header <c>X-authorization</c> of PCare: basic authentication with the code of the application behind the password.</summary>
internal static class PCareAccount
{
    /// <summary>Code that BPJS gives to bridging applications.</summary>
    private const string Application = "095";

    public static string Header(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}:{Application}"));
}
