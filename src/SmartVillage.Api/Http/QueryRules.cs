namespace SmartVillage.Api.Http;

/// <summary>What is true of every query string: only declared parameters, each once, and no identity numbers (P7).</summary>
internal static class QueryRules
{
    /// <summary>What people try for a name; names end up in the logs of every proxy on the way (PRV-09).</summary>
    private static readonly string[] NamesOfNames = ["name", "nama", "namePrefix", "q"];

    public static ApiProblem? Check(IQueryCollection query, ApiRoute route)
    {
        foreach (var (name, values) in query)
        {
            if (values.Any(IdentityDigits.AreIn) || IdentityDigits.AreIn(name))
            {
                return Problems.IdentifierInUrl;
            }

            if (!route.IgnoresUnknownQuery && !route.Query.Any(p => string.Equals(p.Name, name, StringComparison.Ordinal)))
            {
                return NamesOfNames.Contains(name, StringComparer.OrdinalIgnoreCase) ? Problems.NameInUrl : Problems.UnknownParameter(name);
            }
        }

        return route.Query.FirstOrDefault(p => p.Required && !query.ContainsKey(p.Name)) is { } missing ? Problems.RequiredParameter(missing.Name) : null;
    }
}
