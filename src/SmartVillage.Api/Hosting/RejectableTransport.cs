using System.IO.Pipelines;

namespace SmartVillage.Api.Hosting;

/// <summary>A connection whose next answer can be replaced; see <see cref="RejectedRequests"/>.</summary>
internal sealed class RejectableTransport(IDuplexPipe inner) : IDuplexPipe
{
    private readonly RejectableWriter _output = new(inner.Output);

    public PipeReader Input => inner.Input;

    public PipeWriter Output => _output;

    /// <summary>Writes a whole answer and drops whatever the server writes after it; the server closes the connection after a refused request.</summary>
    public void Reject(ReadOnlySpan<byte> answer) => _output.Reject(answer);
}
