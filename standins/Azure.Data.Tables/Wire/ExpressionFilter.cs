using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// Turns a predicate into a filter: comparisons of properties with values, joined by
/// <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>. A dictionary's properties are named by its indexer or
/// its typed getters; strings can be ordered with <c>CompareTo</c> or <c>string.Compare</c> against 0.
/// </summary>
internal sealed class ExpressionFilter(ParameterExpression row, Func<MemberExpression, string> nameOf)
{
    public static string Write(LambdaExpression? filter, Func<MemberExpression, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Body is ConstantExpression { Value: true }
            ? string.Empty
            : new ExpressionFilter(filter.Parameters[0], nameOf).Predicate(filter.Body);
    }

    private string Predicate(Expression node) => node switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } and => $"{Nested(and.Left)} and {Nested(and.Right)}",
        BinaryExpression { NodeType: ExpressionType.OrElse } or => $"{Predicate(or.Left)} or {Predicate(or.Right)}",
        BinaryExpression comparison => Comparison(comparison),
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not ({Predicate(not.Operand)})",
        MethodCallExpression { Method.Name: nameof(Equals), Object: Expression left, Arguments: [Expression right] } when Name(left) is not null =>
            $"{Operand(left)} eq {Operand(right)}",
        _ when Name(node) is string flag => $"{flag} eq true",
        _ when !MentionsRow(node) => Literal(node),
        _ => throw Unsupported(node),
    };

    // "and" binds tighter than "or".
    private string Nested(Expression node) =>
        node.NodeType == ExpressionType.OrElse ? $"({Predicate(node)})" : Predicate(node);

    private string Comparison(BinaryExpression node)
    {
        string sign = Operator(node);
        return Ordered(node) is (Expression left, Expression right)
            ? $"{Operand(left)} {sign} {Operand(right)}"
            : $"{Operand(node.Left)} {sign} {Operand(node.Right)}";
    }

    private static string Operator(BinaryExpression node) => node.NodeType switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        _ => throw Unsupported(node),
    };

    // x.RowKey.CompareTo("a") >= 0 and string.Compare(x.RowKey, "a") >= 0
    private static (Expression Left, Expression Right)? Ordered(BinaryExpression node) => (node.Left, node.Right) switch
    {
        (MethodCallExpression { Method.Name: "CompareTo", Object: Expression left, Arguments: [Expression right] }, ConstantExpression { Value: 0 }) => (left, right),
        (MethodCallExpression { Method.Name: "Compare", Object: null, Arguments: [Expression left, Expression right] }, ConstantExpression { Value: 0 }) => (left, right),
        _ => null,
    };

    private string Operand(Expression node) => Name(node) ?? (MentionsRow(node) ? throw Unsupported(node) : Literal(node));

    private string? Name(Expression node) => node switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } converted => Name(converted.Operand),
        MemberExpression member when member.Expression == row => nameOf(member),
        MethodCallExpression { Arguments: [Expression key] } call when call.Object == row && IsGetter(call) => (string?)Value(key),
        _ => null,
    };

    private static bool IsGetter(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(TableEntity) && call.Method.Name.StartsWith("Get", StringComparison.OrdinalIgnoreCase);

    private bool MentionsRow(Expression node)
    {
        var search = new RowSearch(row);
        search.Visit(node);
        return search.Found;
    }

    private static string Literal(Expression node)
    {
        object? value = Value(node);
        return ODataLiteral.Of(value) ?? throw Unsupported(node);
    }

    private static object? Value(Expression node) =>
        Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)();

    private static NotSupportedException Unsupported(Expression node) => new($"stand-in: '{node}' in a filter");

    private sealed class RowSearch(ParameterExpression row) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        [return: NotNullIfNotNull(nameof(node))]
        public override Expression? Visit(Expression? node)
        {
            Found |= node == row;
            return base.Visit(node);
        }
    }
}
