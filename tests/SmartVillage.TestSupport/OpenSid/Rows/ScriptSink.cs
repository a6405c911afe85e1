namespace SmartVillage.TestSupport.OpenSid.Rows;

/// <summary>Writes generated statements as a script.</summary>
internal sealed class ScriptSink(TextWriter writer) : ISqlSink
{
    /// <inheritdoc />
    public async Task ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(statement.AsMemory(), cancellationToken);
        await writer.WriteAsync(";\n".AsMemory(), cancellationToken);
    }
}
