namespace SmartVillage.Api.Http;

/// <summary>What is true of every query string: only declared parameters, each once, and no identity numbers (P7).</summary>
internal static class QueryRules
{
    private const int DigitsOfAnIdentityNumber = 16;

    public static ApiProblem? Check(IQueryCollection query, ApiRoute route)
    {
        foreach (var (name, values) in query)
        {
            if (values.Any(HoldsIdentityNumber) || HoldsIdentityNumber(name))
            {
                return Problems.IdentifierInUrl;
            }

            if (!route.Query.Any(p => string.Equals(p.Name, name, StringComparison.Ordinal)))
            {
                return Problems.UnknownParameter(name);
            }
        }

        return route.Query.FirstOrDefault(p => p.Required && !query.ContainsKey(p.Name)) is { } missing ? Problems.RequiredParameter(missing.Name) : null;
    }

    private static bool HoldsIdentityNumber(string? text)
    {
        var run = 0;
        foreach (var c in text ?? string.Empty)
        {
            // People write the number in groups; blanks and dots between digits do not make it another number.
            run = char.IsAsciiDigit(c) ? run + 1 : c is ' ' or '.' or '-' ? run : 0;
            if (run >= DigitsOfAnIdentityNumber)
            {
                return true;
            }
        }

        return false;
    }
}
