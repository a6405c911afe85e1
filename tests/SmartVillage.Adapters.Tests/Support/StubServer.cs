using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace SmartVillage.Adapters.Tests.Support;

/// <summary>A stub of an outside system, and what it was asked.</summary>
internal sealed class StubServer : IDisposable
{
    public WireMockServer Server { get; } = WireMockServer.Start();

    public Uri Url => new(Server.Url!);

    public int Calls => Server.LogEntries.Count;

    public void Get(string path, string body, int status = 200, string type = "application/json", params (string Name, string Value)[] headers) =>
        Answer(Request.Create().WithPath(path).UsingGet(), body, status, type, headers);

    public void Post(string path, string body, int status = 200, string type = "application/json", params (string Name, string Value)[] headers) =>
        Answer(Request.Create().WithPath(path).UsingPost(), body, status, type, headers);

    /// <summary>Answers of one address in turn; the last one stays.</summary>
    public void Series(string method, string path, params (int Status, string Body)[] answers)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            var stub = Server.Given(Request.Create().WithPath(path).UsingMethod(method)).InScenario(path);
            var state = i == 0 ? stub : stub.WhenStateIs($"{i}");
            if (i + 1 < answers.Length)
            {
                state = state.WillSetStateTo($"{i + 1}");
            }

            state.RespondWith(Response.Create().WithStatusCode(answers[i].Status).WithHeader("Content-Type", "application/json").WithBody(answers[i].Body));
        }
    }

    public string BodyOf(int call) => Server.LogEntries.ElementAt(call).RequestMessage!.Body ?? string.Empty;

    public string? Header(int call, string name) =>
        Server.LogEntries.ElementAt(call).RequestMessage!.Headers is { } headers && headers.TryGetValue(name, out var values) ? values.FirstOrDefault() : null;

    public string PathOf(int call) => Server.LogEntries.ElementAt(call).RequestMessage!.Path;

    public void Clear() => Server.Reset();

    public void Dispose() => Server.Dispose();

    private void Answer(IRequestBuilder request, string body, int status, string type, (string Name, string Value)[] headers)
    {
        var response = Response.Create().WithStatusCode(status).WithHeader("Content-Type", type).WithBody(body);
        foreach (var (name, value) in headers)
        {
            response = response.WithHeader(name, value);
        }

        Server.Given(request).RespondWith(response);
    }
}
