namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>Tests that read the query log of the server, which there is only one of, and which each of them begins anew.</summary>
internal static class QueryLog
{
    public const string Name = "query log";
}
